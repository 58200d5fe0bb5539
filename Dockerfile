# Et billede til serve, worker og de enkelte kommandoer: byg med 'docker build -t pipeline .'
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS byg
WORKDIR /kilde
COPY . .
# Kodeversionen i manifesterne: --build-arg COMMIT=$(git rev-parse HEAD)
ARG COMMIT=ukendt
RUN dotnet publish src/Pipeline.Host -c Release -o /app -p:SourceRevisionId=$COMMIT

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=byg /app /app
COPY pipelines /app/pipelines
COPY deploy/sund.sh /app/sund.sh
# Datamappen skal tilhøre den bruger, der arbejder; et nyt bind får ejeren herfra.
RUN mkdir -p /srv/pipeline/data /srv/pipeline/landing && chown -R $APP_UID:$APP_UID /srv/pipeline
USER $APP_UID
WORKDIR /srv/pipeline
ENTRYPOINT ["dotnet", "/app/pipeline.dll"]
CMD ["--help"]
